package org.acquis.schema;

import java.nio.file.Path;
import org.acquis.ops.DatabaseAccess;
import org.acquis.ops.TestDatabase;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** Writes the jOOQ tables of a migrated MariaDB; the committed ones are checked against a fresh run of this. */
final class GenerateSchema {
    private static final String PACKAGE = "org.acquis.schema";

    private GenerateSchema() {}

    /** @param sources the folder that holds the package, such as {@code src/main/java} */
    static void into(Path sources) throws Exception {
        var access = TestDatabase.freshAccess();
        try (var database = org.acquis.ops.Database.open(access)) {
            database.migrate();
        }
        into(sources, access, access.url().substring(access.url().lastIndexOf('/') + 1));
    }

    private static void into(Path sources, DatabaseAccess access, String schema) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(
                        new Jdbc().withUrl(access.url()).withUser(access.user()).withPassword(access.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                                .withSchemata(new SchemaMappingType()
                                        .withInputSchema(schema)
                                        .withOutputSchemaToDefault(true))
                                .withExcludes("flyway_schema_history")
                                .withForcedTypes(instants(), booleans(), json()))
                        .withGenerate(new Generate()
                                .withGlobalObjectReferences(true)
                                .withComments(false)
                                .withKeys(true)
                                .withIndexes(false)
                                .withRecords(false)
                                // Joins are written out here; every line is compiled before the first start.
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathTableSubtypes(false)
                                .withWhereMethodOverrides(false)
                                .withRenameMethodOverrides(false)
                                .withGeneratedAnnotation(false))
                        .withTarget(new Target()
                                .withPackageName(PACKAGE)
                                .withDirectory(sources.toString())
                                .withClean(false))));
    }

    private static ForcedType instants() {
        return new ForcedType()
                .withUserType("java.time.Instant")
                .withBinding("org.acquis.schema.UtcDateTime")
                .withIncludeTypes("(?i)datetime.*");
    }

    private static ForcedType booleans() {
        return new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i)tinyint\\(1\\)|boolean");
    }

    private static ForcedType json() {
        return new ForcedType().withName("CLOB").withIncludeTypes("(?i)json|longtext");
    }

    /** @param arguments the folder that holds the package, such as {@code src/main/java} */
    public static void main(String[] arguments) throws Exception {
        into(Path.of(arguments[0]));
    }
}
