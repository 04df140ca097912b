-- Gives attempts back: the formula of `gcra.rs`.
-- ARGV: the time, then the key, what the attempt moved its number to, and the interval of each limit.
local now = tonumber(ARGV[1])
for i = 2, #ARGV, 3 do
  local key = 'poolgate:limit:' .. ARGV[i]
  local arrival = tonumber(redis.call('GET', key) or now)
  local left = tonumber(ARGV[i + 1]) - now
  arrival = arrival - math.min(math.max(left, 0), tonumber(ARGV[i + 2]))
  if arrival > now then
    redis.call('SET', key, string.format('%.0f', arrival), 'PX', string.format('%.0f', arrival - now))
  else
    redis.call('DEL', key)
  end
end
