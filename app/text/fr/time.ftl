### Durations in words. They are put into other sentences, after words such as "in".

time-seconds =
    { $count ->
        [one] { $count } seconde
       *[other] { $count } secondes
    }
time-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
time-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
time-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
# Days before or after which something happens, in time-ahead, time-ago, resend-available-in and problem-try-again-in: in
# German, Tagen and not Tage.
time-days-away =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
# Two units of one duration, such as 1 hour 1 minute.
time-pair = { $large } et { $small }
time-now = maintenant
# $duration: such as 2 minutes.
time-ahead = dans { $duration }
time-ago = il y a { $duration }
