### The page for members of one group of users.

admin-title = Administración
# In the header: 15 characters at most.
admin-link = Administración
admin-group = Grupo
admin-active-sessions = Sesiones activas
admin-denied = No tienes acceso
admin-denied-lead = Solo los miembros de un grupo pueden abrir esta página, y tu cuenta no pertenece a él. Pide acceso al administrador; después, cierra sesión y vuelve a iniciarla.
admin-home = Volver a la página de inicio
# $group: the name of a group.
admin-lead = Solo los miembros del grupo «{ $group }» pueden abrir esta página.
