### The page with the places in which the user is logged in. Buttons: 30 characters at most.

account-sessions-title = Sessões
account-sessions-lead = Você fez login neste site com estes navegadores.
# A badge: 20 characters at most.
account-sessions-this-session = Este navegador
# The label of an IP address.
account-sessions-address = Endereço
account-sessions-logged-in = Data do login
account-sessions-started = Início
account-sessions-last-used = Último uso
account-sessions-method = Método de login
account-sessions-end = Encerrar sessão
account-sessions-ended = A sessão foi encerrada.
account-sessions-end-others = Encerrar as outras sessões
account-sessions-confirm-end-others = Encerrar todas as sessões, exceto esta?
account-sessions-others-ended = Todas as outras sessões foram encerradas.
# Leaves everything as it is: the answer No to the questions of this page.
account-sessions-keep = Cancelar
# A heading. The login service is the user pool of Amazon Cognito.
account-sessions-at-pool = No serviço de login
account-sessions-at-pool-lead = Logins conhecidos pelo serviço, inclusive os de outros aplicativos que o usam.
account-sessions-at-pool-none = O serviço de login não mostra nenhuma sessão.
account-sessions-unknown-device = Dispositivo desconhecido
account-sessions-everywhere = Sair de todas as sessões
account-sessions-everywhere-lead = Encerra todas as sessões, inclusive neste navegador e em outros aplicativos que usam o mesmo serviço de login. Faça isso se você perdeu um dispositivo ou se outra pessoa pode saber sua senha.
account-sessions-confirm-everywhere = Sair de todas as sessões, inclusive neste navegador?
account-sessions-in-app = Neste site
account-sessions-hosted = Na página separada
# Asked before a session is ended. $device: a browser and a system, such as Firefox on Linux.
account-sessions-confirm-end = Encerrar a sessão “{ $device }”?
# The name of a device. $browser: such as Firefox; $system: such as Linux.
account-sessions-browser-on-system = { $browser } no { $system }
