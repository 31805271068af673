package claimtrail.index.trace;

import java.util.Set;

/// What an entity's id says of the entity.
final class Names {

    private static final Set<String> PARTICULAR = Set.of("model", "chip", "instrument", "organization", "person");

    private Names() {}

    /// Whether it names one thing of its own: a model, a chip, a rule, a company or a person, not a country or an
    /// agency that many claims name.
    static boolean particular(String id) {
        return PARTICULAR.contains(type(id));
    }

    static String type(String id) {
        return id.substring(0, Math.max(0, id.indexOf(':')));
    }
}
