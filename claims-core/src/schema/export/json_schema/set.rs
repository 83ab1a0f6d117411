//! The schema of one set.

use claims_registry::RegisteredClaim;

use super::{
    super::{
        View,
        members::{CORE, Member, extra, forbidden, members},
        sides::is_required,
    },
    Definitions, Json, Part, claim, comment,
    keywords::Keywords,
    shape,
};
use crate::schema::{Presence, Schema, Shape, Tagged, Validator};

impl<'a> Definitions<'a> {
    /// The schema of the objects that are such a set, without the definitions that it needs.
    pub(in crate::schema::export) fn content(&mut self, part: Part<'a>) -> Json {
        let schema = part.schema;
        let mut content = Json::object().with("title", schema.name);
        let comment = comment::of_set(schema, self.view);
        claim::annotate(
            &mut content,
            schema.docs,
            &comment,
            schema.deprecated.is_some(),
        );
        match schema.tagged {
            Some(tagged) => self.variants(&mut content, part, tagged),
            None => self.object(&mut content, part),
        }
        content
    }

    /// Exactly one variant fits: each has another value of the tag.
    fn variants(&mut self, content: &mut Json, part: Part<'a>, tagged: Tagged<'a>) {
        let mut choices = Vec::new();
        let mut mapping = Json::object();
        for variant in tagged.variants {
            let set = Part {
                schema: variant.schema,
                tag: Some((tagged.tag, variant.value)),
                told: part.told.and_then(|told| told.variant(variant.value)),
                ..part
            };
            let qualified = format!("{}{}", part.schema.name, variant.name);
            let mut choice = Json::object();
            claim::annotate(&mut choice, variant.docs, "", false);
            let referred = self.refer(set, &[variant.schema.name, &qualified]);
            if let Some(reference) = referred.get("$ref") {
                mapping.push(variant.value.to_owned(), reference.clone());
            }
            // Where the set itself stands, what is said of the variant goes before its own words.
            choice.append_new(referred);
            choices.push(choice);
        }
        content.push("type", "object");
        content.push("oneOf", Json::Array(choices));
        if self.discriminates {
            let discriminator = Json::object()
                .with("propertyName", tagged.tag)
                .with("mapping", mapping);
            content.push("discriminator", discriminator);
        }
    }

    fn object(&mut self, content: &mut Json, part: Part<'a>) {
        let members = members(part.schema);
        content.push("type", "object");
        let properties = self.properties(part, &members);
        if !matches!(&properties, Json::Object(members) if members.is_empty()) {
            content.push("properties", properties);
        }
        let tag = part.tag.map(|(tag, _)| tag);
        let claims = members.iter().map(|member| member.claim);
        let required = claims.filter(|claim| is_required(claim, self.view));
        let required: Vec<_> = tag
            .into_iter()
            .chain(required.map(|claim| claim.name))
            .collect();
        if !required.is_empty() {
            content.push("required", required.into_iter().collect::<Json>());
        }
        let others = self.others(part);
        content.push("additionalProperties", others);
        if part.is_token {
            content.append(self.lifetimes(part.schema, &members));
        }
    }

    fn properties(&mut self, part: Part<'a>, members: &[Member<'a>]) -> Json {
        let mut properties = Json::object();
        if let Some((tag, value)) = part.tag {
            let only = Keywords::of_type("string").finish().with("const", value);
            properties.push(tag.to_owned(), only);
        }
        for member in members {
            let told = part.told.and_then(|told| told.claim(member.claim.name));
            let property = claim::property(*member, told, self);
            properties.push(member.claim.name.to_owned(), property);
        }
        for name in forbidden(part.schema) {
            if !properties.has(name) {
                properties.push(name.to_owned(), false);
            }
        }
        self.core(&mut properties, part);
        properties
    }

    /// The core claims that the set does not declare. A verifier checks them in every token (RFC
    /// 7519, section 4.1); an issuer's `extra` map cannot send them.
    fn core(&mut self, properties: &mut Json, part: Part<'a>) {
        let extra = extra(part.schema);
        let core = CORE.iter().filter_map(|name| claims_registry::find(name));
        for registered in core {
            if properties.has(registered.name) {
                continue;
            }
            match self.view {
                View::Consume if part.is_token => {
                    let others = self.taken(part);
                    let others = others.filter(|others| !shape::is_anything(others));
                    properties.push(registered.name, self.undeclared(registered, others));
                }
                // Without a policy nobody looks at them, but they are known all the same.
                View::Consume if part.told.is_some() && part.schema.deny_unknown => {
                    properties.push(registered.name, true);
                }
                View::Produce if extra.is_some() => properties.push(registered.name, false),
                _ => {}
            }
        }
    }

    /// A core claim that goes into the `extra` map as well has to be what that takes.
    fn undeclared(&mut self, claim: &'static RegisteredClaim, others: Option<Json>) -> Json {
        let mut schema = Json::object().with("$comment", comment::of_undeclared(claim));
        let values = shape::value(Shape::of_kind(claim.kind), &[], self);
        match others {
            Some(others) => schema.push("allOf", Json::Array(vec![values, others])),
            None => schema.append(values),
        }
        schema
    }

    /// The claims that nobody declared.
    fn others(&mut self, part: Part<'a>) -> Json {
        match self.taken(part) {
            Some(values) if shape::is_anything(&values) => Json::Boolean(true),
            Some(values) => values,
            None => Json::Boolean(self.view == View::Consume && !part.schema.deny_unknown),
        }
    }

    /// What the `extra` map takes.
    fn taken(&mut self, part: Part<'a>) -> Option<Json> {
        let extra = extra(part.schema)?;
        Some(match part.told.and_then(|told| told.extra.as_ref()) {
            Some(told) => told.schema.clone(),
            None => shape::value(extra.shape, &[], self),
        })
    }

    /// A claim that counts from `iat` asks for it. The issuer of a set without `iat` cannot answer.
    fn lifetimes(&self, schema: &Schema<'_>, members: &[Member<'_>]) -> Json {
        const ISSUED: &str = "iat";
        let sends = extra(schema).is_none() && self.view == View::Produce;
        if sends && !members.iter().any(|member| member.claim.name == ISSUED) {
            return Json::object();
        }
        let counts = |validator: &Validator<'_>| matches!(validator, Validator::Lifetime(_));
        let claims = members.iter().map(|member| member.claim);
        let mut keywords = Keywords::default();
        let mut dependent = Json::object();
        for claim in claims.filter(|claim| claim.validators.iter().any(counts)) {
            let nullable = claim.presence == Presence::Nullable
                || (claim.presence == Presence::Optional && self.view == View::Consume);
            let issued = || [ISSUED].into_iter().collect::<Json>();
            if nullable && claim.registered.is_none() {
                // `null` is no lifetime.
                let number = Json::object().with("type", "number");
                let there = Json::object()
                    .with(
                        "properties",
                        Json::object().with(claim.name.to_owned(), number),
                    )
                    .with("required", [claim.name].into_iter().collect::<Json>());
                // What is required is declared beside it, as the strict mode of ajv asks.
                let then = Json::object()
                    .with("properties", Json::object().with(ISSUED, true))
                    .with("required", issued());
                keywords.add_together(vec![("if", there), ("then", then)]);
            } else {
                dependent.push(claim.name.to_owned(), issued());
            }
        }
        if !matches!(&dependent, Json::Object(claims) if claims.is_empty()) {
            keywords.add("dependentRequired", dependent);
        }
        keywords.finish()
    }
}
