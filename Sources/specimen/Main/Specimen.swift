import SpecimenCommand

/// The executable. Everything else is in a library, because a test bundle cannot link an executable that is also its
/// build tool.
@main
enum Specimen {
    static func main() {
        runProcess()
    }
}
