<?php
/**
 * Plugin Name:       Steadyground
 * Description:       Small, calm self-help tools: a block and a shortcode for each. Nothing is sent, nothing is stored, no other server is asked.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      8.0
 * License:           MIT (compatible with the GPL, version 2 and later); texts CC BY 4.0
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       steadyground
 * Domain Path:       /languages
 *
 * @package Steadyground
 */

declare( strict_types=1 );

namespace Steadyground;

defined( 'ABSPATH' ) || exit;

// By tool the picture that the editor shows: the data of a path. The build writes it, and the blocks, from the package.
define( __NAMESPACE__ . '\ICONS', wp_json_file_decode( __DIR__ . '/dist/icons.json', array( 'associative' => true ) ) );
define( __NAMESPACE__ . '\TOOLS', array_keys( ICONS ) );
// By language its name for itself and its direction.
define( __NAMESPACE__ . '\LANGUAGES', wp_json_file_decode( __DIR__ . '/dist/languages.json', array( 'associative' => true ) ) );

require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/assets.php';

/**
 * Registers a block and a shortcode for each tool. What either may set stands in the block's block.json.
 */
function register(): void {
	load_plugin_textdomain( 'steadyground', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
	register_files();
	foreach ( TOOLS as $tool ) {
		register_block_type_from_metadata(
			__DIR__ . '/blocks/' . $tool,
			array(
				'render_callback' => static fn ( array $attributes ): string => render( $tool, $attributes, get_block_wrapper_attributes() ),
			)
		);
		add_shortcode(
			shortcode( $tool ),
			static fn ( $given ): string => render( $tool, from_shortcode( $tool, (array) $given ) )
		);
	}
}
add_action( 'init', __NAMESPACE__ . '\register' );

/**
 * The shortcode of a tool: with underscores, because WordPress takes hyphens in them for the end of the name at times.
 *
 * @param string $tool One of TOOLS.
 */
function shortcode( string $tool ): string {
	return 'steadyground_' . str_replace( '-', '_', $tool );
}

/**
 * Puts the blocks together in a category of their own.
 *
 * @param array[] $categories What there is so far.
 * @return array[]
 */
function category( array $categories ): array {
	$categories[] = array(
		'slug'  => 'steadyground',
		'title' => __( 'Calm tools', 'steadyground' ),
	);
	return $categories;
}
add_filter( 'block_categories_all', __NAMESPACE__ . '\category' );
