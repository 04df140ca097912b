### The page for members of one group of users.

admin-title = Administration
# In the header: 15 characters at most.
admin-link = Admin
admin-group = Group
admin-active-sessions = Active sessions
admin-denied = You don’t have access
admin-denied-lead = Only members of one group can open this page, and your account isn’t in it. Ask the administrator for access, then log out and log in again.
admin-home = Back to the home page
# $group: the name of a group.
admin-lead = Only members of the group “{ $group }” can open this page.
