local key, version, began, mac, idle, max_ends_at, sealed, browser, person, email, limit, revocation, revoke_until, replaces =
  unpack(ARGV, 1, 14)
-- The reply to this call was lost, and it is repeated: nobody else knows the key.
if redis.call('EXISTS', name_of('session', key)) == 1 then
  return {0, 0}
end
local removed = {}
for _, former in ipairs(arguments(15, replaces)) do
  remove(former, removed, revoke_until)
  mark_replaced(former, began, '')
end
if browser ~= '' then
  for _, former in ipairs(keys_in('browser', {browser})) do
    remove(former, removed, revoke_until)
    mark_replaced(former, began, '')
  end
end
local replaced = #removed
local others = keys_in('person', arguments(15 + replaces, #ARGV - 14 - replaces))
for at = 1, #others - (limit - 1) do
  remove(others[at], removed, revoke_until)
end
local name = name_of('session', key)
redis.call('HSET', name, 'version', version, 'created_at', began, 'last_seen_at', began, 'last_seen_mac', mac,
  'max_ends_at', max_ends_at, 'sealed', sealed, 'person', person)
set(name, 'idle', idle)
set(name, 'browser', browser)
set(name, 'email', email)
set(name, 'revocation', revocation)
set_end(key, began)
add_to_indexes(key, began)
return {replaced, #removed - replaced}
