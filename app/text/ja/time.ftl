### Durations in words. They are put into other sentences, after words such as "in".

time-seconds = { $count } 秒
time-minutes = { $count } 分
time-hours = { $count } 時間
time-days = { $count } 日
# Days before or after which something happens, in time-ahead, time-ago, resend-available-in and problem-try-again-in: in
# German, Tagen and not Tage.
time-days-away = { $count } 日
# Two units of one duration, such as 1 hour 1 minute.
time-pair = { $large } { $small }
time-now = 今
# $duration: such as 2 minutes.
time-ahead = { $duration }後
time-ago = { $duration }前
