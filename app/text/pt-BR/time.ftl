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
        [one] { $count } dia
       *[other] { $count } dias
    }
# Days before or after which something happens, in time-ahead, time-ago, resend-available-in and problem-try-again-in: in
# German, Tagen and not Tage.
time-days-away =
    { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }
# Two units of one duration, such as 1 hour 1 minute.
time-pair = { $large } e { $small }
time-now = agora
# $duration: such as 2 minutes.
time-ahead = em { $duration }
time-ago = há { $duration }
