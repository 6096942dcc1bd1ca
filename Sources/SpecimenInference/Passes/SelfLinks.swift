import SpecimenJSON

/// The links of the objects of one type to themselves and to what belongs to them:
/// `{"id": 7, "url": "https://api.example/rooms/7", "guests_url": "https://api.example/rooms/7/guests"}`.
///
/// A server makes such links from the identity of the object, so that the links and the identity are present wherever
/// the object is.
struct SelfLinks {
    /// The keys of the links that contain an identity of their object, in each object.
    private(set) var links: Set<String> = []
    /// The keys of the identities in these links, in each object.
    private(set) var identities: Set<String> = []

    /// The number of links that contain an identity from which on this is no accident.
    private static let fewestLinks = 2

    init() {}

    init(of objects: [JSONNode]) {
        guard let first = objects.first.map(Self.init(of:)) else { return }
        self = first
        for object in objects.dropFirst() where !links.isEmpty {
            let other = Self(of: object)
            links.formIntersection(other.links)
            identities.formIntersection(other.identities)
        }
    }

    private init(of object: JSONNode) {
        let all = object.members.compactMap(Self.link)
        guard all.count >= Self.fewestLinks else { return }
        for identity in object.members.compactMap(Self.identity) {
            let own = all.filter { $0.path.contains(identity.text) }
            guard own.count >= Self.fewestLinks else { continue }
            links.formUnion(own.map(\.key))
            identities.insert(identity.key)
        }
    }

    /// The parts of the path and the query of an absolute URL, or of a URI template such as
    /// `https://api.example/rooms/7/guests{/guest}`.
    private static func link(_ member: JSONMember) -> (key: String, path: Set<String>)? {
        guard let text = member.value.string, text.hasPrefix("http"), let scheme = text.range(of: "://"),
            let path = text[scheme.upperBound...].firstIndex(of: "/")
        else { return nil }
        return (member.key, Set(text[path...].lowercased().split { "/?&=#{}.:".contains($0) }.map(String.init)))
    }

    /// The text of a member that identifies its object.
    private static func identity(_ member: JSONMember) -> (key: String, text: String)? {
        guard IdentityWords.inLinks.contains(member.key.lowercased()) else { return nil }
        let text = member.value.kind == .number ? member.value.text : member.value.string ?? ""
        return text.isEmpty ? nil : (member.key, text.lowercased())
    }
}
