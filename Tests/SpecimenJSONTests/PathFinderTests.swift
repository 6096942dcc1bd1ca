import SpecimenJSON
import Testing

@Suite("Path finder")
struct PathFinderTests {
    private static let text = #"""
        {"a": [[1, {"x": 2}], [], {"x": {"x": [3]}}, {"y": null, "x": 4}], "a b": {"é": 5, "": [6, 7]},
         "e\u0301": 8, "z": [{"x": [1, 2, 3]}, {"x": [4, 5, 6], "k": {}}], "10": true, "last": "t"}
        """#

    private static func all(of node: JSONNode) -> [JSONNode] {
        [node] + node.elements.flatMap(all) + node.members.flatMap { all(of: $0.value) }
    }

    /// In the order of the text, in the reverse order, and in orders that jump.
    @Test("Paths are the same in any order", arguments: [1, -1, 7, 11, -13])
    func anyOrder(stride: Int) throws {
        let nodes = try Self.all(of: JSONDocument(parsing: Self.text).root)
        #expect(nodes.count > 30)
        var finder = JSONPathFinder(mostPatterns: 1000)
        var patterns: [String: Set<Int>] = [:]
        for step in 0..<(2 * nodes.count) {
            let index = step * stride % nodes.count
            let node = nodes[index < 0 ? index + nodes.count : index]
            let found = finder.find(node)
            let pattern = try #require(found)
            #expect(finder.path(limit: 1000) == node.path)
            patterns[node.path.replacing(/\[[0-9]+\]/, with: "[]"), default: []].insert(pattern)
        }
        #expect(patterns.values.allSatisfy { $0.count == 1 })
        #expect(Set(patterns.values.joined()).count == patterns.count)
        #expect(patterns["$.z[].x[]"] != nil)
    }

    @Test("Absent members have patterns of their own")
    func absentMembers() throws {
        let root = try JSONDocument(parsing: #"[{"a": 1}, {"b": 1}, {}]"#).root
        var finder = JSONPathFinder(mostPatterns: 1000)
        let elements = root.elements.map { $0 }
        let present = finder.find(elements[0].members.map(\.value)[0])
        _ = finder.find(elements[2])
        let absent = ["a", "c"].map { finder.pattern(ofAbsent: $0) }
        #expect(absent[0] == present && absent[1] != present)
    }

    @Test("Further patterns have no number, and long paths end early")
    func limits() throws {
        let key = String(repeating: "é", count: 100)
        let root = try JSONDocument(parsing: #"{"a": {"b": 1}, "\#(key)": {"\#(key)": [1]}}"#).root
        let nodes = Self.all(of: root)
        var finder = JSONPathFinder(mostPatterns: 2)
        let patterns = nodes.map { finder.find($0) }
        #expect(patterns == [0, 1, 2, nil, nil, nil])
        #expect(finder.path(limit: 50) == #"$["\#(String(key.prefix(25)))"]"#)
        let other = try JSONDocument(parsing: "{\"a\": [1]}").root
        let pattern = try finder.find(#require(other["a"]))
        #expect(pattern == 1)
        #expect(finder.path(limit: 50) == "$.a")
    }
}
