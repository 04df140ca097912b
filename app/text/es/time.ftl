### Durations in words. They are put into other sentences, after words such as "in".

time-seconds =
    { $count ->
        [one] { $count } segundo
       *[other] { $count } segundos
    }
time-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
time-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
time-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
# Days before or after which something happens, in time-ahead, time-ago, resend-available-in and problem-try-again-in: in
# German, Tagen and not Tage.
time-days-away =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
# Two units of one duration, such as 1 hour 1 minute.
time-pair = { $large } y { $small }
time-now = ahora
# $duration: such as 2 minutes.
time-ahead = dentro de { $duration }
time-ago = hace { $duration }
