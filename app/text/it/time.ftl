### Durations in words. They are put into other sentences, after words such as "in".

time-seconds =
    { $count ->
        [one] { $count } secondo
       *[other] { $count } secondi
    }
time-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minuti
    }
time-hours =
    { $count ->
        [one] { $count } ora
       *[other] { $count } ore
    }
time-days =
    { $count ->
        [one] { $count } giorno
       *[other] { $count } giorni
    }
# Days before or after which something happens, in time-ahead, time-ago, resend-available-in and problem-try-again-in: in
# German, Tagen and not Tage.
time-days-away =
    { $count ->
        [one] { $count } giorno
       *[other] { $count } giorni
    }
# Two units of one duration, such as 1 hour 1 minute.
time-pair = { $large } e { $small }
time-now = adesso
# $duration: such as 2 minutes.
time-ahead = tra { $duration }
time-ago = { $duration } fa
