import SpecimenDocs
import Testing

@testable import SpecimenReaders

/// The facts in descriptions, with or without backticks. One table for each kind of fact.
@Suite("Prose")
struct ProseTests {
    @Test(
        "Required or optional",
        arguments: [
            ("Where the parcel goes.", nil),
            ("Required. Where the parcel goes.", true),
            ("(required) Where the parcel goes", true),
            ("This field is mandatory.", true),
            ("The weight must be given in grams.", nil),
            ("The weight must be provided.", true),
            ("An optional remark.", false),
            ("optionally a remark", false),
            ("The colour. Defaults to red.", false),
            ("The colour; if omitted, red is taken.", false),
            ("The colour. If not\n        provided, red is taken.", false),
            ("The colour. If not\n\nprovided, red is taken.", nil),
            ("By default, everything is listed.", false),
            ("This is not required.", false),
            ("Required if `colour` is given.", nil),
            ("The required permissions are listed elsewhere.", nil),
            ("Parts must include `id` and can optionally include `size`.", nil),
            ("Required, but if not specified the oldest is taken.", false),
            ("One of `a` or `b` is required.", nil),
            ("Either `a` or `b` must be provided.", nil),
            ("One of `a` or `b` (required).", true),
            ("", nil),
        ] as [(String, Bool?)]
    )
    func presence(text: String, isRequired: Bool?) {
        #expect(Prose(text).isRequired == isRequired)
    }

    @Test(
        "The form of a response",
        arguments: [
            ("List parcels", .list), ("Lists the parcels of a customer.", .list), ("List", nil),
            ("Get all parcels", .list), ("Retrieves every parcel.", .list), ("Get all information about parcels", nil),
            ("Get all the details of a parcel", nil), ("Fetch a paginated list of parcels", .list),
            ("Read a collection of stamps", .list), ("Replaces the list of parcels.", nil),
            ("Get a parcel", .thing), ("Returns a parcel with its stamps.", .thing), ("Get the parcels", nil),
            ("Create a parcel", .thing), ("Update the parcel", .thing), ("Parcels", nil), ("Send a parcel", nil),
            ("Check if a parcel has arrived", .verdict), ("Checks whether it rains.", .verdict),
            ("Check a parcel", nil),
            ("Sends the parcels. Returns an array of receipts.", .list),
            ("Sends the parcels.\n\nReturns a receipt.", .thing),
            ("Removes a stamp and returns the remaining stamps.", .list),
            ("Removes a stamp. Returns 204 if it is missing.", nil),
            ("Removes a stamp. Returns an error if it is missing.", nil),
            ("Sends the parcels. The carrier returns all stamps.", nil),
            ("", nil),
        ] as [(String, DescribedResponse?)]
    )
    func response(text: String, form: DescribedResponse?) {
        #expect(Prose(text).describedResponse == form)
    }

    @Test(
        "Choices",
        arguments: [
            ("Can be `open` or `shut`.", ["open", "shut"]),
            ("Can be one of: `a`, `b`, `c`.", ["a", "b", "c"]),
            ("Can be one of: open, shut, ajar.", ["open", "shut", "ajar"]),
            ("One of open or shut", ["open", "shut"]),
            ("Either asc or desc.", ["asc", "desc"]),
            ("Valid values are 'left' and 'right'.", ["left", "right"]),
            ("Valid values: left, right", ["left", "right"]),
            ("Allowed values: \"s\" | \"m\" | \"l\".", ["s", "m", "l"]),
            ("Must be ``fast`` or ``slow``.", ["fast", "slow"]),
            (
                "Possible values are:\n\n* `hot` - over forty degrees. Mind your tongue.\n* `cold`: under ten.",
                ["hot", "cold"]
            ),
            ("Valid values are:\n```\ncode\n```\n- `a`\n- `b`", ["a", "b"]),
            ("Valid moods include:\n- `glad`\n- `sad`", ["glad", "sad"]),
            ("Possible values are:\n* `hot` - over\n  forty degrees\n* `cold` - under ten", ["hot", "cold"]),
            ("The step to take (one of `1m`, `1h`, and `1d`)", ["1m", "1h", "1d"]),
            ("the count to show (`sent`, `lost`)", ["sent", "lost"]),
            ("The order. Supports `name`, `size`.", ["name", "size"]),
            (
                "The field to order by. Available fields are:\n- `name`\n- `size`\n\nPut `-` before it to turn it round.",
                ["name", "size"]
            ),
            // These lists are not the values of the parameter.
            ("A number followed by one of `d` or `h`.", []),
            ("`other` can be one of `a` or `b`.", []),
            ("A search. Available fields are:\n- `name`\n- `size`", []),
            ("Can be a version number, a hash and so on.", []),
            ("Either a number or a text that stands for one.", []),
            ("One of the keys that were made before.", []),
            ("Can be `open`.", []),
            ("For example `a` or `b`.", []),
            ("", []),
        ]
    )
    func choices(text: String, expected: [String]) {
        #expect(Prose(text).choices(of: "x") == expected)
    }

    @Test(
        "Lists of other values",
        arguments: [
            ("Free text. Examples:\n\n- `a`\n- `b`", []), ("Free text, e.g.:\n- `a`\n- `b`", []),
            ("Free text. See also:\n\n- `a`\n- `b`", []), ("Any. Deprecated values:\n- `a`\n- `b`", []),
            ("Any name except:\n- `a`\n- `b`", []), ("Must not be:\n- `a`\n- `b`", []),
            ("Must not be one of `a` or `b`.", []), ("For example, one of `a` or `b`.", []),
            ("Deprecated values: `a`, `b`.", []), ("Example values: `a`, `b`.", []),
            ("If not given, one of:\n- `a`\n- `b`", ["a", "b"]), ("The state:\n- `a`\n- `b`", ["a", "b"]),
            ("One of:\n- `a`\n- `b`\n\nExamples:\n- `c`", ["a", "b"]),
        ]
    )
    func otherValues(text: String, expected: [String]) {
        #expect(Prose(text).choices(of: "x") == expected)
    }

    @Test("The choices may follow the name of the parameter")
    func ownName() {
        #expect(Prose("`x` must be `a` or `b`.").choices(of: "x") == ["a", "b"])
    }

    @Test(
        "Members; a required member is expected as `name!`",
        arguments: [
            (
                "A list of parts. Parts must include parameters `id` (the number), and can optionally include `size`, `note`, "
                    + "and `made_at`.",
                ["id!", "size", "note", "made_at"]
            ),
            (
                "Parts must include id, and can optionally include size, note, and made_at.",
                ["id!", "size", "note", "made_at"]
            ),
            (
                "Each must contain `shop` and `code` (the newest). They can optionally include `oldCode` (the one before).",
                ["shop!", "code!", "oldCode"]
            ),
            ("Each item should have the fields ``a`` and ``b``.", ["a!", "b!"]),
            ("Items may contain `a` or `b`.", ["a", "b"]),
            ("Parts must include at least `id`, `size`.", ["id!", "size!"]),
            ("A list of parts. They must be given in order.", []),
            ("Every part must have a weight that is not zero.", []),
            ("Must include `id`.", []),
        ]
    )
    func members(text: String, expected: [String]) {
        let members = Prose(text).members
        #expect(members.map { $0.isRequired ? "\($0.name)!" : $0.name } == expected)
    }

    @Test(
        "A repetitive text is read in little time and has no choices",
        arguments: ["`", "\"", "(", "one of ", "must include ", "* `a`\n", "a, "]
    )
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 20_000)
        var parameter = ParameterDescription(
            name: "x",
            type: .any,
            location: SourceLocation(file: "a.json", position: .init(line: 1, column: 1))
        )
        parameter.description = text
        parameter.readProse()
        #expect(parameter.choices.count < 3)
    }
}
