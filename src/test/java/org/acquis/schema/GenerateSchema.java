package org.acquis.schema;

import java.nio.file.Path;
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
    static void into(Path sources, String url, String user, String password, String schema) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser(user).withPassword(password))
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
                                .withRecords(true)
                                .withImplicitJoinPathsToMany(false)
                                .withGeneratedAnnotation(false))
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(sources.toString()))));
    }

    private static ForcedType instants() {
        return new ForcedType()
                .withUserType("java.time.Instant")
                .withConverter("org.jooq.Converter.ofNullable(java.time.LocalDateTime.class, java.time.Instant.class,"
                        + " t -> t.toInstant(java.time.ZoneOffset.UTC),"
                        + " i -> java.time.LocalDateTime.ofInstant(i, java.time.ZoneOffset.UTC))")
                .withIncludeTypes("(?i)datetime.*");
    }

    private static ForcedType booleans() {
        return new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i)tinyint\\(1\\)|boolean");
    }

    private static ForcedType json() {
        return new ForcedType().withName("CLOB").withIncludeTypes("(?i)json|longtext");
    }

    public static void main(String[] args) throws Exception {
        into(Path.of(args[0]), args[1], args[2], args[3], args[4]);
    }
}
