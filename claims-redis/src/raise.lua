-- Sets KEYS[1] to ARGV[1] unless it holds as much already, and returns what it holds then.
--
-- Both are decimal numbers without leading zeros, compared as text: a Lua number has 53 bits.
-- What is no such number is returned as it stands, for the caller to refuse.
local held = redis.call('GET', KEYS[1])
if held then
    local is_number = #held <= 20 and (held == '0' or string.find(held, '^[1-9]%d*$'))
    if not is_number or #held > #ARGV[1] or (#held == #ARGV[1] and held >= ARGV[1]) then
        return held
    end
end
redis.call('SET', KEYS[1], ARGV[1])
return ARGV[1]
