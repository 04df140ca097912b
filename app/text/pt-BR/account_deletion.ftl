### The page on which users delete their account. The three parts follow the lead as a list.

account-deletion-title = Excluir sua conta
account-deletion-lead = Esta ação não pode ser desfeita. Serão excluídos:
account-deletion-not-deleted = Os dados que outros aplicativos do mesmo serviço de login armazenam sobre você não são excluídos. Solicite a exclusão a cada um deles.
# A button: 25 characters at most.
account-deletion-delete = Excluir conta
account-deletion-hint = Isso evita que você exclua sua conta por engano.
account-deletion-part-account = sua conta, com nome, e-mail, número de telefone e senha
account-deletion-part-factors = seus segundos fatores e suas chaves de acesso
account-deletion-part-sessions = todas as suas sessões, em todos os navegadores
account-deletion-missing = Digite o nome que aparece acima deste campo.
account-deletion-wrong = Esse não é o nome que aparece acima deste campo. Confira e tente de novo.
# The label of an input. $name: the name or email of the user.
account-deletion-label = Digite { $name } para confirmar
