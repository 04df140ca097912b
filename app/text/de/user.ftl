### The entries of the header for a logged-in user: 18 characters at most.

user-profile = Profil
# Read out by screen readers; the name of the user follows.
user-logged-in-as = Angemeldet als
user-log-out = Abmelden
