local key, at, mac = unpack(ARGV)
local name = name_of('session', key)
local last_seen_at = redis.call('HGET', name, 'last_seen_at')
if not last_seen_at then
  return false
end
if tonumber(last_seen_at) < tonumber(at) then
  redis.call('HSET', name, 'last_seen_at', at, 'last_seen_mac', mac)
  set_end(key, at)
end
return true
