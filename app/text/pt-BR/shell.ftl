### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Crie uma conta, faça login e veja todos os claims dos seus tokens.
shell-loading = Carregando…
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
