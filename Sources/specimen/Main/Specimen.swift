import SpecimenCommand

/// All else is in a library: a test bundle cannot link an executable that it also runs as a build tool.
@main
enum Specimen {
    static func main() {
        runProcess()
    }
}
