local key, browser, ends_at, sealed, per_browser, total, now = unpack(ARGV)
local of_browser = name_of('logins', browser)
local own = redis.call('ZRANGE', of_browser, 0, -1)
local surplus = math.max(#own - (per_browser - 1), 0)
if redis.call('ZCOUNT', TRANSACTIONS, '(' .. now, '+inf') - surplus >= tonumber(total) then
  return false
end
for at = 1, surplus do
  remove_transaction(own[at])
  redis.call('ZREM', of_browser, own[at])
end
local name = name_of('transaction', key)
redis.call('HSET', name, 'browser', browser, 'ends_at', ends_at, 'sealed', sealed)
redis.call('EXPIRE', name, time_to_live(ends_at, now))
redis.call('ZADD', TRANSACTIONS, ends_at, key)
redis.call('ZADD', of_browser, redis.call('INCR', 'poolgate:sequence'), key)
expire_after(of_browser, ends_at, now)
return true
