### What went wrong, and what to do next. Never say more than the English sentence: some must not reveal whether an account
### exists.

problem-body-too-large = O texto que você digitou é longo demais. Encurte-o e tente de novo.
problem-foreign-origin = Esta solicitação veio de outro site. Abra esta página diretamente e tente de novo.
problem-invalid-input = Algo que você digitou não é válido. Confira e tente de novo.
problem-password-not-accepted = Esta senha não pode ser usada. Escolha outra.
problem-password-too-common = Esta senha é fácil demais de adivinhar. Escolha outra.
problem-password-history = Você já usou esta senha. Escolha uma nova.
problem-wrong-password = A senha está incorreta. Confira e tente de novo.
problem-code-mismatch = O código está incorreto. Confira a mensagem mais recente ou solicite um novo código.
problem-code-expired = O código expirou ou já foi usado. Solicite um novo.
problem-confirmation-refused = O código está incorreto ou expirou. Confira o e-mail mais recente ou solicite um novo código. Se você já confirmou sua conta, faça login.
problem-reset-refused = O código está incorreto ou expirou. Confira o e-mail mais recente ou solicite um novo código.
problem-code-not-delivered = Não conseguimos enviar o código. Tente de novo em alguns minutos.
problem-too-many-attempts = Muitas tentativas.
problem-email-taken = Este e-mail já pertence a uma conta. Use outro e-mail ou faça login.
problem-sign-up-disabled = Não é possível criar novas contas aqui. Peça uma ao administrador.
problem-password-reset-unavailable = Esta senha não pode ser redefinida aqui. Fale com o administrador.
problem-refused-by-trigger = Isso não é permitido. Fale com o administrador para saber o motivo.
problem-refused-by-pool = O serviço de login não permitiu isso. Tente de novo.
problem-blocked-by-firewall = Sua solicitação foi bloqueada. Tente de novo em outra rede.
problem-concurrent-modification = Isto foi alterado em outro lugar ao mesmo tempo. Recarregue a página e tente de novo.
problem-no-longer-exists = Isto não existe mais. Recarregue a página para ver o estado atual.
problem-wrong-credentials = E-mail ou senha incorretos.
problem-user-not-confirmed = Sua conta ainda não foi confirmada. Digite o código do e-mail.
problem-password-reset-required = É preciso redefinir sua senha. Use “Esqueceu a senha?” ou fale com o administrador.
problem-temporary-password-expired = Sua senha temporária expirou. Peça uma nova ao administrador.
problem-login-expired = O tempo para fazer login acabou. Tente de novo e verifique se o navegador aceita cookies.
problem-challenge-not-supported = Sua conta exige uma etapa de login que não é compatível com esta página. Faça login na página separada ou fale com o administrador.
problem-login-mode-off = Esta forma de fazer login está desativada. Escolha outra.
problem-software-token-mismatch = O código está incorreto. Digite o código mais recente do seu app autenticador e verifique se o relógio do dispositivo está certo.
problem-software-token-mfa-not-found = Nenhum app autenticador está configurado para sua conta. Configure um ou escolha outro método.
problem-mfa-method-not-found = Esse método não está configurado para sua conta. Escolha outro ou fale com o administrador.
problem-second-factor-required = Você precisa de pelo menos um destes métodos. Ative outro primeiro.
problem-passkey-limit-reached = Você atingiu o limite de chaves de acesso. Remova uma primeiro.
problem-passkey-not-enabled = As chaves de acesso estão desativadas. Escolha outra forma de fazer login.
problem-passkey-challenge-not-found = A criação da chave de acesso demorou demais. Comece de novo.
problem-passkey-not-supported = Esse tipo de chave de acesso não é aceito. Use outro dispositivo ou outro gerenciador de chaves de acesso.
problem-passkey-misconfigured = As chaves de acesso não estão configuradas corretamente. Só o administrador pode corrigir isso.
problem-device-key-exists = Este dispositivo já está registrado. Você não precisa fazer nada.
problem-login-not-started-here = Este login expirou ou foi iniciado em outro navegador. Tente de novo e verifique se o navegador aceita cookies.
problem-login-failed = Não foi possível fazer login. Tente de novo.
problem-browser-not-supported = Este navegador é antigo demais para fazer login desta forma. Atualize-o ou use outro navegador.
problem-not-logged-in = Sua sessão não está mais ativa. Faça login para continuar.
problem-access-token-expired = Seu login expirou. Faça login novamente para continuar.
problem-access-token-revoked = Sua sessão foi encerrada em outro lugar. Faça login novamente para continuar.
problem-missing-scope = Este login não permite alterações na sua conta. Saia e escolha outra forma de fazer login.
problem-recent-login-required = Esta alteração exige um login recente. Faça login novamente para continuar.
problem-group-required = Sua conta não tem permissão para ver isto. Peça acesso ao administrador.
problem-token-inspection-off = O administrador desativou a visualização de tokens.
problem-pool-busy = O serviço de login está ocupado.
problem-pool-unavailable = O serviço de login não está respondendo. As sessões já iniciadas continuam ativas.
problem-pool-misconfigured = O serviço de login não está configurado corretamente. Só o administrador pode corrigir isso.
problem-temporarily-read-only = No momento, não é possível alterar contas, mas você ainda pode fazer login.
problem-feature-unavailable = O serviço de login não oferece isso. Fale com o administrador.
problem-trigger-failed = Algo falhou no serviço de login. Só o administrador pode corrigir isso.
problem-store-unavailable = Não conseguimos carregar sua sessão no momento.
problem-internal = Algo deu errado. Tente de novo em um minuto.
# The words of an administrator, quoted. $detail: a sentence in any language.
problem-refused-with-detail = Isso não é permitido: “{ $detail }”.
# Sentences that follow another one.
problem-try-again = Tente de novo daqui a pouco.
# $time: minutes or seconds, such as 15 minutes.
problem-try-again-in = Tente de novo em { $time }.
# $reference: letters and digits.
problem-reference = Se isso continuar acontecendo, informe esta referência ao administrador: { $reference }.
# How two sentences stand next to each other: without the space in languages that write none.
problem-two-sentences = { $first } { $second }
