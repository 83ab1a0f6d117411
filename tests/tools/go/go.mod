module claims.example/check

go 1.18
