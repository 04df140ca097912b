local key, version, began, mac, idle, max_ends_at, sealed, browser, person, email, limit, replaces = unpack(ARGV, 1, 12)
local removed = {}
for _, former in ipairs(arguments(13, replaces)) do
  remove(former, removed)
end
if browser ~= '' then
  for _, former in ipairs(keys_in('browser', {browser})) do
    remove(former, removed)
  end
end
local others = keys_in('person', arguments(13 + replaces, #ARGV - 12 - replaces))
for at = 1, #others - (limit - 1) do
  remove(others[at], removed)
end
local name = name_of('session', key)
redis.call('HSET', name, 'version', version, 'created_at', began, 'last_seen_at', began, 'last_seen_mac', mac,
  'max_ends_at', max_ends_at, 'sealed', sealed, 'person', person)
set(name, 'idle', idle)
set(name, 'browser', browser)
set(name, 'email', email)
set_end(key)
add_to_indexes(key)
return removed
