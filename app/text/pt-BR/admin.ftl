### The page for members of one group of users.

admin-title = Administração
# In the header: 15 characters at most.
admin-link = Administração
admin-group = Grupo
admin-active-sessions = Sessões ativas
admin-denied = Você não tem acesso
admin-denied-lead = Só os membros de um grupo podem abrir esta página, e sua conta não faz parte dele. Peça acesso ao administrador; depois, saia e faça login novamente.
admin-home = Voltar à página inicial
# $group: the name of a group.
admin-lead = Só os membros do grupo “{ $group }” podem abrir esta página.
