-- Counts one attempt at every limit, or at none: the formula of `gcra.rs`.
-- ARGV: the time, then the key, the burst and the interval of each limit.
-- Returns 1 and the new numbers, or 0 and the longest wait with the number of its limit, from 0 on.
local CLOCK_SKEW = 60000
local now = tonumber(ARGV[1])
local arrivals, longest, of_limit = {}, 0, 0
for i = 2, #ARGV, 3 do
  local burst, interval = tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2])
  local arrival = tonumber(redis.call('GET', 'poolgate:limit:' .. ARGV[i]) or now)
  local latest = now + burst * interval
  if arrival > latest + CLOCK_SKEW then
    arrival = now
  end
  arrival = math.min(math.max(arrival, now), latest)
  local wait = arrival - now - (burst - 1) * interval
  if wait > longest then
    longest, of_limit = wait, #arrivals
  end
  arrivals[#arrivals + 1] = arrival + interval
end
if longest > 0 then
  return {0, {longest, of_limit}}
end
for i, arrival in ipairs(arrivals) do
  local key = 'poolgate:limit:' .. ARGV[3 * i - 1]
  redis.call('SET', key, string.format('%.0f', arrival), 'PX', string.format('%.0f', arrival - now))
end
return {1, arrivals}
