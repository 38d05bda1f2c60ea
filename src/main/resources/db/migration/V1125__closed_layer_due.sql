-- Statements whose row in closed_layer is still to be written: those from before there were rows, and those whose proof
-- does not yet name the end of the agreement. The application takes them away as it writes them and can add none.
CREATE TABLE IF NOT EXISTS closed_layer_due (
    statement_id BINARY(16) NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT IGNORE INTO closed_layer_due (statement_id)
SELECT statement.id FROM statement LEFT JOIN closed_layer layers ON layers.statement_id = statement.id
WHERE layers.statement_id IS NULL OR layers.decisions > 0;
