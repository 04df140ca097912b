### The end of a session: on the login page, and above every page.

session-ended = Ihre Sitzung ist beendet. Melden Sie sich an, um dort weiterzumachen, wo Sie aufgehört haben.
session-logged-out-elsewhere = Sie haben sich in einem anderen Tab abgemeldet. Melden Sie sich an, um dort weiterzumachen, wo Sie aufgehört haben.
session-log-in-to-continue = Melden Sie sich an, um fortzufahren.
# A warning. $time: minutes or seconds, such as 2 minutes.
session-ends-in = Ihre Sitzung endet in { $time }.
# The button next to it.
session-stay-logged-in = Sitzung verlängern
