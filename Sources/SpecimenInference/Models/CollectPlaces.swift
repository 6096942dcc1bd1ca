import SpecimenJSON

/// Finds all places of the API where objects or mixed arrays stand.
struct PlaceCollector {
    private var places: [Place] = []

    /// - Parameter request: what is known of the bodies of requests.
    static func places(of endpoint: GatheredEndpoint, request: Evidence) -> [Place] {
        var collector = PlaceCollector()
        if let response = endpoint.response {
            collector.collectResponse(response, path: endpoint.path, isCollection: endpoint.answersCollection)
        }
        for (key, evidence) in request.properties {
            collector.collectParameter(evidence, name: key)
        }
        return collector.places
    }

    /// The places of all subjects.
    static func joined(_ parts: [[Place]]) -> [Place] {
        var places: [Place] = []
        places.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts {
            let start = places.count
            places += part
            for index in start..<places.count {
                if let owner = places[index].owner { places[index].owner = owner + start }
            }
        }
        return places
    }

    /// - Parameter isCollection: the answer is an object that is about all of a collection.
    private mutating func collectResponse(_ evidence: Evidence, path: PathNouns, isCollection: Bool) {
        let thing = path.last?.singular ?? Words(["root"])
        guard let key = Envelope.key(of: evidence, around: thing, inList: isCollection) else {
            let noun = isCollection ? path.last ?? thing : thing
            return collect(evidence, noun: noun, owner: nil, isInput: false, path: path)
        }
        let noun = isCollection ? path.last ?? thing : thing + Words(["response"])
        let properties = evidence.properties
        let members = Signature.Members(properties, described: evidence.described)
        let index = add(.record, evidence, members, noun: noun, owner: nil, isInput: false, path: path)
        for (member, child) in properties where child.mayHoldPlaces {
            if member == key {
                collect(child, noun: thing, owner: index, isInput: false, path: path)
            } else {
                collect(child, noun: GenericNouns.head(of: Words(member)), owner: index, isInput: false, path: nil)
            }
        }
    }

    /// The members of a request body are parameters of the operation; only what they hold can be a model.
    private mutating func collectParameter(_ evidence: Evidence, name: String) {
        collect(evidence, noun: GenericNouns.head(of: Words(name)), owner: nil, isInput: true, path: nil)
    }

    private mutating func collect(_ evidence: Evidence, noun: Words, owner: Int?, isInput: Bool, path: PathNouns?) {
        switch evidence.structure {
        case .record:
            let properties = evidence.properties
            let members = Signature.Members(properties, described: evidence.described)
            let index = add(.record, evidence, members, noun: noun, owner: owner, isInput: isInput, path: path)
            for (key, child) in properties where child.mayHoldPlaces {
                collect(child, noun: GenericNouns.head(of: Words(key)), owner: index, isInput: isInput, path: nil)
            }
        case .tuple(let positions):
            let members = Signature.Members(positions: positions)
            let index = add(.tuple, evidence, members, noun: noun, owner: owner, isInput: isInput, path: path)
            for (position, child) in positions.enumerated() {
                collect(child, noun: Words([Ordinals.word(position)]), owner: index, isInput: isInput, path: nil)
            }
        case .union(let variants):
            let index = add(.union, evidence, .none, noun: noun, owner: owner, isInput: isInput, path: path)
            for (value, child) in variants.sorted(by: { $0.key < $1.key }) {
                collect(child, noun: Self.noun(of: value, among: noun), owner: index, isInput: isInput, path: path)
            }
        case .list(let elements):
            collect(elements, noun: noun.singular, owner: owner, isInput: isInput, path: path)
        case .map(let values):
            collect(values, noun: noun.singular, owner: owner, isInput: isInput, path: path)
        case .unknown, .scalar, .openObject, .openList, .mixed:
            break
        }
    }

    /// `push` among events is a push event; `PushEvent` is one already.
    private static func noun(of value: String, among noun: Words) -> Words {
        let words = Words(value)
        return words.all.suffix(noun.all.count) == noun.all[...] ? words : words + noun
    }

    private mutating func add(
        _ kind: Model.Kind,
        _ evidence: Evidence,
        _ members: Signature.Members,
        noun: Words,
        owner: Int?,
        isInput: Bool,
        path: PathNouns?
    ) -> Int {
        let own = noun.all.joined(separator: "-")
        var family = kind == .record ? own : "\(kind) \(own)"
        // Unions that are told apart by different members are different.
        if kind == .union { family += " by " + evidence.total.toldBy.sorted().joined(separator: " ") }
        if GenericNouns.isGeneric(noun) {
            // What a generic word means depends on where it stands.
            let context = owner.map { places[$0].family } ?? path?.words.dropLast().last?.singular.all.joined() ?? ""
            family = "\(context).\(family)"
        }
        // The context of a generic word may have it already.
        if isInput, !family.hasPrefix("input ") { family = "input \(family)" }
        places.append(
            Place(
                kind: kind,
                evidence: evidence,
                members: members,
                noun: noun,
                pathNouns: path?.words ?? [],
                owner: owner,
                depth: owner.map { places[$0].depth + 1 } ?? 0,
                isInput: isInput,
                resource: path?.resource,
                family: family
            )
        )
        return places.count - 1
    }
}

extension Evidence {
    /// Most members hold scalars, and need no noun.
    fileprivate var mayHoldPlaces: Bool {
        let counts = counts
        return counts.arrays + counts.objects > 0 || counts.scalars == 0
    }
}

/// Names for positions: a number would say no more and reads worse.
enum Ordinals {
    private static let words = ["first", "second", "third", "fourth", "fifth", "sixth"]

    static func word(_ index: Int) -> String {
        index < words.count ? words[index] : "last"
    }
}
