-- Returns 'held' if another owner has the lease, 'taken_over' if another one had it and did not release it, otherwise 'free'.
local name, owner, length, now = name_of('lease', ARGV[1]), ARGV[2], tonumber(ARGV[3]), milliseconds()
local former, ends_at = unpack(redis.call('HMGET', name, 'owner', 'ends_at'))
if former and former ~= owner then
  -- A clock that was set back would prolong a lease: none lasts longer than a new one.
  if now < tonumber(ends_at) and tonumber(ends_at) <= now + length then
    return 'held'
  end
  redis.call('HSET', name, 'taken_over', 1)
end
begin_lease(name, owner, now, length)
return redis.call('HEXISTS', name, 'taken_over') == 1 and 'taken_over' or 'free'
