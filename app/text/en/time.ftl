### Durations in words. They are put into other sentences, after words such as "in".

time-seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
time-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
time-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
time-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
# Days before or after which something happens, in time-ahead, time-ago, resend-available-in and problem-try-again-in: in
# German, Tagen and not Tage.
time-days-away =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
# Two units of one duration, such as 1 hour 1 minute.
time-pair = { $large } { $small }
time-now = now
# $duration: such as 2 minutes.
time-ahead = in { $duration }
time-ago = { $duration } ago
