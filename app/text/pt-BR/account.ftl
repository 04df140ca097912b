### The navigation of the account pages, and what all of them say. Navigation: 20 characters at most.

# Read out by screen readers: the name of the navigation.
account-navigation = Conta
account-profile = Perfil
account-details = Dados
account-password = Senha
account-second-factors = Segundos fatores
account-passkeys = Chaves de acesso
account-sessions = Sessões
account-delete = Excluir conta
# After a login on the hosted pages of Amazon Cognito, which does not allow changes. Below is a form to log in here.
account-missing-scope = Você fez login em uma página separada, e esse login não permite alterações na sua conta. Para fazer alterações, faça login abaixo.
# The same, where users can only log in on the hosted pages.
account-missing-scope-hosted = Não é possível alterar sua conta aqui. Peça ao administrador para fazer isso.
# A button.
account-log-in = Fazer login
# $provider: the name of a company, such as Google.
account-managed-by = Você faz login com { $provider }, por isso só pode alterar isto lá.
