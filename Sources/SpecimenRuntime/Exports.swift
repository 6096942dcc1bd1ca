// Generated code and its users import this module only.
@_exported import SpecimenJSON
