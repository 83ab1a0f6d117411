// The claims of a set, from its lock file.

/** The names of the claims of the outermost set and of its variants, a list for each. */
export function namesOfLock(set) {
    const { tag, variants = [] } = set.tagged ?? {};
    const own = tag === undefined ? claims(set) : [tag, ...claims(set)];
    return [own, ...variants.flatMap(({ set }) => namesOfLock(set))];
}

function claims(set) {
    return (set.claims ?? []).flatMap((member) =>
        member.set === undefined || member.flatten === undefined ? [member.claim] : claims(member.set),
    );
}
