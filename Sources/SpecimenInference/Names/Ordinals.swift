/// Names for the positions of a tuple. A number would say no more and reads worse.
enum Ordinals {
    private static let words = ["first", "second", "third", "fourth", "fifth", "sixth"]

    static func word(_ index: Int) -> String {
        index < words.count ? words[index] : "last"
    }
}
