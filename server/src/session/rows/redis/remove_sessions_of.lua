local kind, hashes = ARGV[1], ARGV[2]
local except = {}
for _, key in ipairs(arguments(3 + hashes, #ARGV - 2 - hashes)) do
  except[key] = true
end
local removed = {}
for _, key in ipairs(keys_in(kind, arguments(3, hashes))) do
  if not except[key] then
    remove(key, removed)
  end
end
return removed
