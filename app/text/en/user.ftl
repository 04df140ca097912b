### The entries of the header for a logged-in user: 18 characters at most.

user-profile = Profile
# Read out by screen readers; the name of the user follows.
user-logged-in-as = Logged in as
user-log-out = Log out
