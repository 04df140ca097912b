### The page for members of one group of users.

admin-title = Amministrazione
# In the header: 15 characters at most.
admin-link = Admin
admin-group = Gruppo
admin-active-sessions = Sessioni attive
admin-denied = Non hai accesso a questa pagina
admin-denied-lead = Solo i membri di un determinato gruppo possono aprire questa pagina, e il tuo account non ne fa parte. Chiedi l’accesso all’amministratore, poi esci e accedi di nuovo.
admin-home = Torna alla pagina iniziale
# $group: the name of a group.
admin-lead = Solo i membri del gruppo “{ $group }” possono aprire questa pagina.
