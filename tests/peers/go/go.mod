module claims.example/peers

go 1.18

require github.com/golang-jwt/jwt/v4 v4.4.3

// Where Debian's golang-github-golang-jwt-jwt-dev puts it.
replace github.com/golang-jwt/jwt/v4 => /usr/share/gocode/src/github.com/golang-jwt/jwt
