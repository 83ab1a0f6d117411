// The declarations of the example auth-shared against the interface that it was modelled on: the page
// "Interface: UserJwtPayload" of the library auth-shared (auth-shared/src/jwt/claims.ts), whose names
// and types stand here as that page gives them.
import type * as produce from "../../../../docs/auth-shared/produce";
import type * as consume from "../../../../docs/auth-shared/consume";

/** What the page marks as inherited. */
interface BaseJwtPayload {
  sub?: string;
  iss?: string;
  aud?: string | string[];
  exp?: number;
  iat?: number;
  nbf?: number;
  jti?: string;
  imp_uid?: string;
  imp_email?: string;
}

interface UserJwtPayload extends BaseJwtPayload {
  token_type: "access";
  uid: string;
  email: string;
  first_name?: string;
  last_name?: string;
  display_name?: string;
  org_id?: string;
  org_slug?: string;
  org_name?: string;
  roles: string[];
  permissions: string[];
  session_id?: string;
  remember_me?: boolean;
  auth_provider?: string;
  tv?: number;
  app_id?: string;
  app_code?: string;
}

export const toSeed = (user: produce.UserClaims): UserJwtPayload => user;
export const fromSeed = (user: UserJwtPayload): produce.UserClaims => user;
export const accepted = (user: UserJwtPayload): consume.UserClaims => user;

// An optional property that one side lacks would not show above.
type Same<A, B> = [A, B] extends [B, A] ? true : false;
export const names: Same<keyof UserJwtPayload, keyof produce.UserClaims> = true;
export const values: Same<Required<UserJwtPayload>, Required<produce.UserClaims>> = true;

// A verifier meets `null` for an optional private claim, which the interface does not know.
// @ts-expect-error
export const refused = (user: consume.UserClaims): UserJwtPayload => user;

// A token of a service is no token of a user, and either is told by its tag.
// @ts-expect-error
export const mistaken = (service: produce.ServiceClaims): UserJwtPayload => service;

export function holder(token: consume.TokenClaims): string {
  switch (token.token_type) {
    case "access":
      return token.uid;
    case "service":
      return token.client_id;
    default: {
      const none: never = token;
      return none;
    }
  }
}

export function careless(token: consume.TokenClaims): string {
  // @ts-expect-error
  return token.uid;
}
