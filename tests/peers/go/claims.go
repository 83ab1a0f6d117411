package main

import "github.com/golang-jwt/jwt/v4"

// typed is a struct of claims with the registered ones embedded, as the documentation has it.
type typed interface {
	jwt.Claims
	registered() *jwt.RegisteredClaims
}

var newClaims = map[string]func() typed{
	"auth-shared":       func() typed { return new(authShared) },
	"fluid":             func() typed { return new(fluid) },
	"netsapiens":        func() typed { return new(netsapiens) },
	"restricted-claims": func() typed { return new(restrictedClaims) },
}

type authShared struct {
	jwt.RegisteredClaims
	TokenType   string   `json:"token_type,omitempty"`
	Uid         string   `json:"uid,omitempty"`
	Email       string   `json:"email,omitempty"`
	FirstName   *string  `json:"first_name,omitempty"`
	Roles       []string `json:"roles,omitempty"`
	Permissions []string `json:"permissions,omitempty"`
	RememberMe  *bool    `json:"remember_me,omitempty"`
	Tv          *uint64  `json:"tv,omitempty"`
	AppId       *string  `json:"app_id,omitempty"`
	AppCode     *string  `json:"app_code,omitempty"`
}

type fluid struct {
	jwt.RegisteredClaims
	DocumentId string         `json:"documentId,omitempty"`
	Scopes     []string       `json:"scopes,omitempty"`
	TenantId   string         `json:"tenantId,omitempty"`
	User       map[string]any `json:"user,omitempty"`
	Ver        string         `json:"ver,omitempty"`
}

type netsapiens struct {
	jwt.RegisteredClaims
	TimeOut     *uint64 `json:"time_out,omitempty"`
	Domain      *string `json:"domain,omitempty"`
	Territory   *string `json:"territory,omitempty"`
	User        *string `json:"user,omitempty"`
	UserEmail   *string `json:"user_email,omitempty"`
	UserScope   *string `json:"user_scope,omitempty"`
	DisplayName *string `json:"display_name,omitempty"`
	Apiversion  *string `json:"apiversion,omitempty"`
}

type restrictedClaims struct {
	jwt.RegisteredClaims
	ClientId string   `json:"client_id,omitempty"`
	Session  string   `json:"session,omitempty"`
	Plan     string   `json:"plan,omitempty"`
	Seats    int      `json:"seats,omitempty"`
	Features []string `json:"features,omitempty"`
	Account  string   `json:"account,omitempty"`
	Region   string   `json:"https://acme.example/region,omitempty"`
}

func (c *authShared) registered() *jwt.RegisteredClaims       { return &c.RegisteredClaims }
func (c *fluid) registered() *jwt.RegisteredClaims            { return &c.RegisteredClaims }
func (c *netsapiens) registered() *jwt.RegisteredClaims       { return &c.RegisteredClaims }
func (c *restrictedClaims) registered() *jwt.RegisteredClaims { return &c.RegisteredClaims }
