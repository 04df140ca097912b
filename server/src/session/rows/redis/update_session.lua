local key, version, new_key, sealed, person, email, last_seen_at, last_seen_mac, revocation, now = unpack(ARGV)
local name, new_name = name_of('session', key), name_of('session', new_key)
local found = redis.call('HMGET', name, 'version', 'last_seen_at')
if found[1] ~= version or last_seen_at ~= '' and found[2] ~= last_seen_at then
  return false
end
remove_from_indexes(key)
if new_key ~= key then
  redis.call('RENAME', name, new_name)
  redis.call('ZREM', ENDS, key)
  mark_replaced(key, now, new_key)
end
redis.call('HINCRBY', new_name, 'version', 1)
redis.call('HSET', new_name, 'sealed', sealed, 'person', person)
set(new_name, 'email', email)
set(new_name, 'revocation', revocation)
if last_seen_at ~= '' then
  redis.call('HSET', new_name, 'last_seen_mac', last_seen_mac)
end
set_end(new_key, now)
add_to_indexes(new_key, now)
return true
