/// Words for the positions of a tuple: `first`, `second`, …
public enum Ordinals {
    private static let words = ["first", "second", "third", "fourth", "fifth", "sixth"]

    public static func word(_ index: Int) -> String {
        index < words.count ? words[index] : "last"
    }
}
