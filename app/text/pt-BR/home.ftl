### The home page.

# In the title of the window.
home-title = Boas-vindas
home-heading = Login para user pools do Amazon Cognito
# Instead of home-heading. $operator: the name of the operator.
home-welcome = Boas-vindas a { $operator }
home-lead = Crie uma conta, faça login e veja todos os claims dos seus tokens.
home-create-account = Criar uma conta
home-log-in = Fazer login
home-heading-logged-in = Olá de novo
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
home-lead-logged-in = Você fez login como
home-profile = Abrir seu perfil
home-account = Gerenciar sua conta
home-reasons = Como funciona
home-password-stays = Sua senha fica com você
home-password-stays-lead = Quando você faz login neste site, o navegador prova que sabe a senha sem enviá-la.
home-two-ways = Duas formas de fazer login
home-two-ways-lead = Faça login aqui mesmo ou nas páginas hospedadas do seu user pool. Nos dois casos, a sessão é a mesma.
home-nothing-hidden = Tudo às claras
home-nothing-hidden-lead = Seu perfil mostra todos os claims dos seus tokens, o que eles significam e quando cada token expira.
home-logged-out-everywhere = Todas as suas sessões foram encerradas. Outros aplicativos podem levar um tempo para perceber.
home-account-deleted = Sua conta foi excluída, e todas as suas sessões foram encerradas.
