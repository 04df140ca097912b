local kind, except, revoke_until = unpack(ARGV, 1, 3)
local excepted = {}
while except and except ~= '' and not excepted[except] do
  excepted[except] = true
  except = redis.call('HGET', name_of('replaced', except), 'renewed')
end
local removed = {}
for _, key in ipairs(keys_in(kind, arguments(4, #ARGV - 3))) do
  if not excepted[key] then
    remove(key, removed, revoke_until)
  end
end
local keys = {}
for _, session in ipairs(removed) do
  table.insert(keys, session[1])
end
return keys
