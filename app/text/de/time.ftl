### Durations in words. They are put into other sentences, after words such as "in".

time-seconds =
    { $count ->
        [one] { $count } Sekunde
       *[other] { $count } Sekunden
    }
time-minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
time-hours =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
time-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
# Days before or after which something happens, in time-ahead, time-ago, resend-available-in and problem-try-again-in: in
# German, Tagen and not Tage.
time-days-away =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tagen
    }
# Two units of one duration, such as 1 hour 1 minute.
time-pair = { $large } und { $small }
time-now = jetzt
# $duration: such as 2 minutes.
time-ahead = in { $duration }
time-ago = vor { $duration }
