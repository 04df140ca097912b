### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Crie uma conta, faça login e veja todos os claims dos seus tokens.
shell-no-scripts = O Poolgate precisa de JavaScript e WebAssembly. Ative-os nas configurações do navegador e recarregue esta página.
shell-failed = Não foi possível carregar o Poolgate
shell-failed-lead = Parte do aplicativo não pôde ser carregada, ou ele parou por causa de um erro. Recarregue a página. Se isso continuar acontecendo, verifique sua conexão ou atualize o navegador.
# The browser runs no WebAssembly.
shell-blocked = O Poolgate não funciona neste navegador
shell-blocked-lead = O Poolgate precisa do WebAssembly, que está desativado aqui ou foi bloqueado pela sua organização. Use outro navegador ou peça ao administrador que permita o WebAssembly neste site.
shell-slow = Ainda carregando. Talvez sua conexão esteja lenta.
# Buttons: 30 characters at most.
shell-reload = Recarregar a página
shell-hosted-login = Fazer login em outra página

# Pages about an application behind Poolgate, which the server itself writes.
shell-app-forbidden = Você não pode abrir este aplicativo
shell-app-log-in-again = Faça login novamente para abrir este aplicativo
shell-app-unavailable = Este aplicativo não está disponível no momento
shell-app-unavailable-lead = No momento, não é possível verificar seu login. Recarregue a página em alguns segundos.
shell-app-expired = Este login expirou
shell-app-expired-lead = Ele demorou demais ou foi iniciado em outro navegador.
shell-app-open = Abrir o aplicativo
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
shell-app-user = Login feito como
# The names of groups follow.
shell-app-groups = Para membros de:
shell-app-groups-lead = Peça ao administrador que adicione você a um destes grupos.
shell-app-max-age = Este aplicativo exige um login mais recente.
shell-app-second-factor = Este aplicativo exige um login com um segundo fator.
shell-app-remembered-device = O sistema se lembra deste navegador, por isso nenhum código foi solicitado no login. No próximo login, um código será solicitado.
shell-app-no-second-factor = Você fez login sem um segundo fator. Configure um na sua conta ou fale com o administrador.
shell-app-factors-not-reported = O serviço de login não informa se você usou um. Fale com o administrador.
shell-app-login-cancelled = Você saiu da página de login antes de concluir o login. Tente de novo quando quiser.
shell-app-login-failed = Não foi possível fazer login. Tente de novo.
shell-app-too-many-attempts = Muitas tentativas. Espere um pouco antes de tentar de novo.
shell-app-pool-unavailable = O serviço de login não está respondendo. Tente de novo em alguns minutos.
# Buttons: 40 characters at most.
shell-app-other-account = Usar outra conta
shell-app-someone-else = Fazer login com outra conta
shell-app-again = Fazer login novamente
shell-app-continue = Continuar
