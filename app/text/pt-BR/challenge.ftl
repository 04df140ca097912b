### The steps of a login after the password: codes, passkeys, a new password. Headings: 40 characters at most; buttons: 30.

# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
challenge-logging-in-as = Fazendo login como
challenge-other-account = Usar outra conta
challenge-trust-device = Não pedir código novamente neste dispositivo
challenge-trust-device-hint = Escolha esta opção só em um dispositivo que ninguém mais usa.
challenge-sms-code = Digite o código do SMS
challenge-email-code = Digite o código do e-mail
challenge-authenticator-code = Digite o código do app
challenge-code-in-app = Abra seu app autenticador e digite o código que ele mostra.
# Cognito cannot send another code for a second factor.
challenge-no-email-code = O código não chegou? Aguarde um minuto e verifique a pasta de spam. Para receber um novo código, comece de novo.
challenge-no-sms-code = O código não chegou? Aguarde um minuto. Para receber um novo código, comece de novo.
challenge-no-code-yet = Não chegou? Pode levar um minuto.
challenge-no-app = Não consegue usar o app? Fale com o administrador, que pode redefinir esta etapa.
challenge-start-over = Começar de novo
challenge-resend = Enviar um novo código
challenge-resent = Enviamos um novo código. Os códigos anteriores não funcionam mais.
challenge-code-missing = Digite o código.
challenge-code-implausible = Os códigos têm de 6 a 8 dígitos. Confira o código e digite-o novamente.
challenge-new-password = Escolha uma nova senha
challenge-new-password-lead = Você fez login com uma senha temporária. Escolha uma que só você saiba.
# There are also attributes to enter.
challenge-new-password-and-attributes-lead = Você fez login com uma senha temporária. Escolha uma que só você saiba e complete os dados da sua conta.
challenge-choose-second-factor = Como você quer confirmar que é você?
challenge-choose-second-factor-lead = Sua conta tem vários segundos fatores. Escolha um.
challenge-set-up-second-factor = Proteja sua conta
challenge-set-up-second-factor-lead = Sua conta precisa de um segundo fator além da senha. Escolha qual configurar.
challenge-no-factor = Nenhuma das opções disponíveis funciona aqui. Fale com o administrador.
challenge-set-up-authenticator = Configure seu app autenticador
challenge-set-up-authenticator-lead = Escaneie este código com um app autenticador no seu celular.
challenge-then-enter-code = Depois, digite o código que o app mostrar.
challenge-question = Mais uma pergunta
# The pool did not say what it asks.
challenge-question-lead = Responda à pergunta para continuar.
challenge-answer = Resposta
challenge-answer-missing = Digite sua resposta.
# The pool asks the same question again.
challenge-answer-not-accepted = Essa resposta não foi aceita. Tente de novo.
challenge-choose-factor = Como você quer fazer login?
challenge-choose-factor-lead = Escolha uma destas opções.
challenge-password = Digite sua senha
challenge-password-lead = Faça login com sua senha.
challenge-passkey = Use sua chave de acesso
challenge-passkey-lead = O dispositivo vai pedir sua impressão digital, seu rosto, seu PIN ou uma chave de segurança.
challenge-use-passkey = Continuar com chave de acesso
challenge-attribute-not-accepted = Este valor não pode ser usado. Digite outro.
# $destination: a masked address or phone number, such as a***@e***.
challenge-code-sent = Enviamos um código para { $destination }.
# $app: the name that the user gave to the app or device.
challenge-code-in = Digite o código que seu app autenticador mostra ({ $app }).
challenge-sent-code-incorrect = O código está incorreto. Digite o código da mensagem mais recente.
challenge-sent-code-expired = O código expirou ou já foi usado. Solicite um novo.
challenge-sent-code-expired-log-in = O código expirou ou já foi usado. Para receber um novo, faça login novamente.
# $time: minutes or seconds, such as 3 minutes.
challenge-time-left = Tempo restante para esta etapa: { $time }.
# The ways to log in, as buttons.
challenge-factor-password = Senha
challenge-factor-passkey = Chave de acesso
challenge-factor-email = Código por e-mail
challenge-factor-sms = Código por SMS
challenge-factor-app = Código do app autenticador
challenge-set-up-sms = Receber códigos por SMS
challenge-set-up-app = Usar um app autenticador
challenge-set-up-email = Receber códigos por e-mail
challenge-passkey-not-used = Nenhuma chave de acesso foi usada. Talvez você tenha cancelado, demorado demais ou não tenha uma chave de acesso para este site neste dispositivo. Tente de novo ou use outro dispositivo.
challenge-passkey-not-supported = Este navegador não consegue usar chaves de acesso. Atualize-o ou use outro navegador.
challenge-passkey-wrong-address = As chaves de acesso não estão configuradas para este endereço da web. Só o administrador pode corrigir isso.
challenge-passkey-failed = Não foi possível usar sua chave de acesso. Tente de novo.
# $label: what the account needs, such as Given name.
challenge-attribute-missing = Preencha o campo “{ $label }”.
